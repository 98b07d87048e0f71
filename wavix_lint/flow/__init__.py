"""Names to values inside one file, for any language.

A frontend lowers its syntax, one level at a time and only where asked, to the small expression language of
`expressions`; it fills `scopes` with what binds and changes names; `evaluator` then says what an expression
may be at a place. What a library's functions return is the frontend's knowledge, handed in as a `Library`.
"""
