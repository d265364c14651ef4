/** Which conversation began with which click. */
@NullMarked
package io.kenh.websitebutton.visit;

import org.jspecify.annotations.NullMarked;
