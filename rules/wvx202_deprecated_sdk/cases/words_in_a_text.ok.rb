puts "wavix-sdk-ruby has been replaced by wavix"
