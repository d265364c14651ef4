/** The OA OpenAPI as a machine sees it: envelope, errors, rate limit, endpoints. */
@NullMarked
package io.kenh.zalosimulator.openapi;

import org.jspecify.annotations.NullMarked;
