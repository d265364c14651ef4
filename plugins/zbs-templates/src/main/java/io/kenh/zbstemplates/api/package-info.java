/** What other plugins may use: permissions. */
@NullMarked
package io.kenh.zbstemplates.api;

import org.jspecify.annotations.NullMarked;
