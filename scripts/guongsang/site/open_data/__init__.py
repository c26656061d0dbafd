"""The open data: what of the profiles is published for machines and spreadsheets, and what each part of it means."""
