"""Go, Ruby, PHP, Java, Kotlin, C#, Rust and Swift: a table of its grammar for each, over one reader.

`lowering` turns nodes into flow's expressions, `binder` says what they do to names, `library` what functions return,
`objects` what the calls of a client add up to, and `frontend` makes facts of it all. A language's own module holds
tables and little else.
"""
