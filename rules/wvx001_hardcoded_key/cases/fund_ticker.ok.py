import yfinance as yf

TICKERS = ["WAVIX", "VFIAX"]
SESSION_KEY = "@hex32@"
prices = yf.download(TICKERS, period="1y")
