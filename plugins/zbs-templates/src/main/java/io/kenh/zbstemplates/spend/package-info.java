/** What messages cost, how they arrived, and how long quotas last. */
@NullMarked
package io.kenh.zbstemplates.spend;

import org.jspecify.annotations.NullMarked;
