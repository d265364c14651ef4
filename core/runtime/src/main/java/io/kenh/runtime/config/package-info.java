/** Configuration of the deployment: environment and one file. */
@NullMarked
package io.kenh.runtime.config;

import org.jspecify.annotations.NullMarked;
