"""Files put into their place whole, in turns, and with what people have edited or have open left alone."""
