/** Message templates of Zalo Business Solutions. */
@NullMarked
package io.kenh.zbstemplates;

import org.jspecify.annotations.NullMarked;
