/** What the lists have in common. */
@NullMarked
package io.kenh.zalooa.list;

import org.jspecify.annotations.NullMarked;
