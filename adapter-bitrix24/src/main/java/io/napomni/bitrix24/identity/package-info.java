/** Who among the portal's companies and contacts a customer of any system is. */
@NullMarked
package io.napomni.bitrix24.identity;

import org.jspecify.annotations.NullMarked;
