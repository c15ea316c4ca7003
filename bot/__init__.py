"""What runs Network Coach: settings, assembly, command line, web server, the beat and its delivery."""
