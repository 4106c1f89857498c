// Package bench compares this module with others that read dates. It is a
// module of its own so that what it compares with stays out of the library.
package bench
