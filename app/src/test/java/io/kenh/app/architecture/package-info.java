/** Rules about the code, checked on its classes and files. */
@NullMarked
package io.kenh.app.architecture;

import org.jspecify.annotations.NullMarked;
