/** What plugins learn of each other's documents and files without knowing each other. */
@NullMarked
package io.kenh.runtime.document;

import org.jspecify.annotations.NullMarked;
