"""Documents as markup that is both HTML and well-formed XML; pages and books are made of it."""
