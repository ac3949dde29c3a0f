"""Tables: the named ones that analysts ask for, and the folder of CSV files with a table for each class."""
