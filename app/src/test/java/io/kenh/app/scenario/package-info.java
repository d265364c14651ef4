/** Stories across plugins, told to the real server over HTTP. */
@NullMarked
package io.kenh.app.scenario;

import org.jspecify.annotations.NullMarked;
