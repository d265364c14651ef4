/** What the sites' pages fetch and tell. */
@NullMarked
package io.kenh.websitebutton.embed;

import org.jspecify.annotations.NullMarked;
