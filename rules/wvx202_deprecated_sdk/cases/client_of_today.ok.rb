require "wavix"

client = Wavix::Client.new(token: ENV.fetch("WAVIX_API_KEY"))
client.cdrs.list(type: "placed")
