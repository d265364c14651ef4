/** How often the button was seen and used. */
@NullMarked
package io.kenh.websitebutton.count;

import org.jspecify.annotations.NullMarked;
