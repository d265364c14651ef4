/** Activities and their types. */
@NullMarked
package io.kenh.chatter.activity;

import org.jspecify.annotations.NullMarked;
