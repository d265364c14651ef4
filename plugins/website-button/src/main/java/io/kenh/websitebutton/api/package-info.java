/** What other plugins may use: permissions and who came from where. */
@NullMarked
package io.kenh.websitebutton.api;

import org.jspecify.annotations.NullMarked;
