"""Settings written line by line or in small grammars of their own: dotenv, INI, XML, HCL, Dockerfiles, manifests."""
