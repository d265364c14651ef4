/** Finds plugins, orders them, gives each a class loader. */
@NullMarked
package io.kenh.runtime.plugin;

import org.jspecify.annotations.NullMarked;
