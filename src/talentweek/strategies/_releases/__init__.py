"""How a made-up press release is written, in English and in Chinese, together with the dataset that it states."""
