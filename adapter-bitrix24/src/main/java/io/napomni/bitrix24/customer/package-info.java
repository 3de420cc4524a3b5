/** All companies and contacts of a portal, bought or not. */
@NullMarked
package io.napomni.bitrix24.customer;

import org.jspecify.annotations.NullMarked;
