"""Go, Ruby, PHP, Java, Kotlin, C#, Rust and Swift: composed URLs, headers, constructors and bindings."""
