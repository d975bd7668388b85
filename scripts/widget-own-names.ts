/**
 * Names of properties that only the widget's own files use with each other: the build shortens them, in all files alike,
 * which makes the chat half a kilobyte smaller. No name of the wire, of the browser or of what is stored may be here.
 */
export const WIDGET_OWN_NAMES: readonly string[] = [
  ...['answerComplete', 'askNext', 'asksAboutPersonal', 'canBeWrong', 'catchUp', 'changeQuestion', 'charactersLeft'],
  ...['charactersOver', 'checkedMeaning', 'claimIndex', 'closeCitation', 'closePassage', 'copyFailed', 'coversPage'],
  ...['deleteChat', 'deleteConversation', 'deleteFailed', 'deleteNo', 'deleteQuestion', 'deleteYes', 'feedbackFailed'],
  ...['giveFeedback', 'guideLanguage', 'guideUrl', 'hasOnScreenKeyboard', 'hasUnseen', 'inputLabel'],
  ...['isConfirmingDelete', 'isDeleting', 'isLauncher', 'isOnline', 'isOpen', 'isShowingOptions', 'leavesPage'],
  ...['maxQuestionLength', 'newChat', 'newMessageId', 'newTab', 'notHelpful', 'notSaved', 'noticeScroll'],
  ...['openCitation', 'pictureStrings', 'privacyUrl', 'putKeyboardAway', 'questionLength', 'readInGuide', 'reasonsFor'],
  ...['restoreFailed', 'retryAfter', 'retryAfterSeconds', 'saveDraft', 'scrollToEnd', 'sendAnyway', 'sendFeedback'],
  ...['sendReasons', 'setOpen', 'sourcesHeading', 'stallMs', 'storageKey', 'toggleCitation', 'tryAsking'],
  ...['whatWasWrong', 'writtenByModel', 'writtenFromGuide'],
];
