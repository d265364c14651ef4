/** What other plugins use: threads, activities, slots, permissions. */
@NullMarked
package io.kenh.chatter.api;

import org.jspecify.annotations.NullMarked;
