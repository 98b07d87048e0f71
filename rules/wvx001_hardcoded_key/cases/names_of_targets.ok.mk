wavix-api-key: secrets/wavix-key.age
	age -d -i key.txt secrets/wavix-key.age > .wavix-api-key
wavix-token-rotate-production-now:
	./rotate.sh
