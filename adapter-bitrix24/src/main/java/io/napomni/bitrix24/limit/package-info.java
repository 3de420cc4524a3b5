/** The limits of a portal: requests, and working time of methods. */
@NullMarked
package io.napomni.bitrix24.limit;

import org.jspecify.annotations.NullMarked;
