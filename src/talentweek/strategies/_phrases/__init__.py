"""The grammar of phrases: ways of saying a value, in English and in Chinese.

Everything here goes from a value to words. Nothing is read, and nothing of `normalise` but its `Context` is used: what
is drawn is right because of how it was made, so that it can judge whoever reads it.
"""
