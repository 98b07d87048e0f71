REQUIRED = ["WAVIX_API_KEY", "WAVIX_SENDER"]

for name in REQUIRED:
    print(f"missing {name}")
raise SystemExit("WAVIX_API_KEY is missing")
