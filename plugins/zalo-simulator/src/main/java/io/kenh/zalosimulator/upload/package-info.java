/** Uploads and the files people send. */
@NullMarked
package io.kenh.zalosimulator.upload;

import org.jspecify.annotations.NullMarked;
