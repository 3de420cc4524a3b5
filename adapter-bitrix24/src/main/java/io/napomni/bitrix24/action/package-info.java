/** What is done in a portal; {@code PortalActions} has an executor for each kind of action. */
@NullMarked
package io.napomni.bitrix24.action;

import org.jspecify.annotations.NullMarked;
