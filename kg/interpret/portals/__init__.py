"""What an answer says of portals, the services behind them, and the platforms below them."""
