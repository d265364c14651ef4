/** Template messages (ZBS, formerly ZNS): templates and their review, sending by phone and by user id, quotas, ratings. */
@NullMarked
package io.kenh.zalosimulator.zbs;

import org.jspecify.annotations.NullMarked;
