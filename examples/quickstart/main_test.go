package main

func Example() {
	main()
	// Output:
	// 2024-08-11 visit none actual
	//     agent Badr Abdul al-Aati
	//     destination Paris
	// 2024-08-13 meeting none planned
	//     agent Badr Abdul al-Aati
	//     counterpart Foreign Minister of France
	// 2024-10 negotiation start planned
	//     place Cairo
}
