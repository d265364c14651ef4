/** What other plugins may use of the connector: permissions and what the platform reports. */
@NullMarked
package io.kenh.zalooa.api;

import org.jspecify.annotations.NullMarked;
