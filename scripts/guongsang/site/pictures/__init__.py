"""Photos as readers get them: cut to the places of the layout, in several widths and formats, kept between builds."""
