/** Routes, access, JSON endpoints. */
@NullMarked
package io.kenh.api.web;

import org.jspecify.annotations.NullMarked;
