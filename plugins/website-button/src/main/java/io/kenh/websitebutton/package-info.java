/** A Zalo chat button for web sites. */
@NullMarked
package io.kenh.websitebutton;

import org.jspecify.annotations.NullMarked;
