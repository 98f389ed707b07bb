/// The version of the program.
package let mahdarVersion = "0.1.0"
