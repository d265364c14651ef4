/** What other plugins may use of the connector: accounts, calls, recipients, permissions and what the platform reports. */
@NullMarked
package io.kenh.zalooa.api;

import org.jspecify.annotations.NullMarked;
