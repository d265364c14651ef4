/** The sites and how the button looks there. */
@NullMarked
package io.kenh.websitebutton.site;

import org.jspecify.annotations.NullMarked;
