"""What an answer says of the public bodies it names: sector, lead, site, parts, and what replaces them."""
