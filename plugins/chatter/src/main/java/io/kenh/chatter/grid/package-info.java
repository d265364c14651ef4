/** Activities of many documents at once: by document and type, by person and lateness. */
@NullMarked
package io.kenh.chatter.grid;

import org.jspecify.annotations.NullMarked;
