module example.org/reminders

go 1.22

require github.com/wavix/sdk-go v0.0.0-20240101000000-abcdefabcdef
